--[[ Appends one event to the workflow's own log and to the global one; `seq` counts without a gap because it moves in
  the same script. log = { workflow, stream, global: keys; id, project: of the workflow; cap: entries kept; the global log keeps four times as many }
  The global entry comes first, since its id is the event's cursor. ]]
local function emit(log, at, type, data, actor)
  local seq = redis.call('HINCRBY', log.workflow, 'seq', 1)
  local cursor = redis.call('XADD', log.global, 'MAXLEN', '~', log.cap * 4, '*', 'seq', seq, 'type', type, 'at', at,
    'workflow_id', log.id, 'project_id', log.project, 'data', data, 'actor', actor or '')
  redis.call('XADD', log.stream, 'MAXLEN', '~', log.cap, seq .. '-0', 'cursor', cursor, 'type', type, 'at', at,
    'project_id', log.project, 'data', data, 'actor', actor or '')
end

--[[ Appends events to the workflow's own log and to the global one; `seq` counts without a gap because it moves in the
  same script. log = { workflow, stream, global: keys; id, project: of the workflow; cap: entries kept; the global log keeps four times as many }
  Events are `{ type, data, actor }`; data and actor are JSON, the actor may be ''. The global entry comes first, since
  its id is the event's cursor. ]]
local function emit_all(log, at, events)
  local seq = redis.call('HINCRBY', log.workflow, 'seq', #events) - #events
  for i, event in ipairs(events) do
    local cursor = redis.call('XADD', log.global, 'MAXLEN', '~', log.cap * 4, '*', 'seq', seq + i, 'type', event[1],
      'at', at, 'workflow_id', log.id, 'project_id', log.project, 'data', event[2], 'actor', event[3] or '')
    redis.call('XADD', log.stream, 'MAXLEN', '~', log.cap, (seq + i) .. '-0', 'cursor', cursor, 'type', event[1],
      'at', at, 'project_id', log.project, 'data', event[2], 'actor', event[3] or '')
  end
end

local function emit(log, at, type, data, actor) emit_all(log, at, { { type, data, actor } }) end

--[[ Appends events to the workflow's own log and to the global one, all that a script has to tell as one entry of each;
  `seq` counts without a gap because it moves in the same script. Own entries have the seq of their last event as id.
  log = { workflow, stream, global: keys; id, project: of the workflow; cap: entries kept; the global log keeps four times as many }
  Events are `{ type, data, actor }`; data and actor are JSON, the actor may be '' or left out. ]]
local function emit_all(log, at, events)
  local seq = redis.call('HINCRBY', log.workflow, 'seq', #events) - #events
  local texts = {}
  for i, event in ipairs(events) do
    local actor = event[3] and event[3] ~= '' and ',"actor":' .. event[3] or ''
    texts[i] = '{"type":"' .. event[1] .. '","data":' .. event[2] .. actor .. '}'
  end
  local text = '[' .. table.concat(texts, ',') .. ']'
  local entry = redis.call('XADD', log.global, 'MAXLEN', '~', log.cap * 4, '*', 'first', seq + 1, 'at', at,
    'workflow_id', log.id, 'project_id', log.project, 'events', text)
  redis.call('XADD', log.stream, 'MAXLEN', '~', log.cap, (seq + #events) .. '-0', 'first', seq + 1, 'at', at,
    'project_id', log.project, 'entry', entry, 'events', text)
end

local function emit(log, at, type, data, actor) emit_all(log, at, { { type, data, actor } }) end

-- Of a task, as its definition has it.
local function capability_of(tasks, task) return cjson.decode(redis.call('HGET', tasks, task)).capability end

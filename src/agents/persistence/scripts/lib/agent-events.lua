--[[ Appends what happened to an agent to the global log, all of one script as one entry; `seq` counts within the agent without
  a gap, and goes on when an agent of the same id comes back.
  log = { seqs, global: keys; id: of the agent; at, ms; cap: entries of a workflow's log, four times as many are kept here }
  Events are `{ type, data, actor }`; data and actor are JSON. ]]
local function emit_of_agent(log, events)
  if #events == 0 then return end
  local seq = redis.call('HINCRBY', log.seqs, log.id, #events) - #events
  local texts = {}
  for i, event in ipairs(events) do
    texts[i] = '{"type":"' .. event[1] .. '","data":' .. event[2] .. ',"actor":' .. event[3] .. '}'
  end
  redis.call('XADD', log.global, 'MAXLEN', '~', log.cap * 4, '*', 'first', seq + 1, 'at', log.at, 'agent_id', log.id,
    'events', '[' .. table.concat(texts, ',') .. ']')
end

-- Sets fields from `field, value, what is told of it ...` in ARGV; returns what is to be told of those that had another value.
local function set_fields(agent, first)
  local told = {}
  for i = first, #ARGV, 3 do
    local known = redis.call('HGET', agent, ARGV[i]) or ''
    if known ~= ARGV[i + 1] and ARGV[i + 2] ~= '' then told[#told + 1] = ARGV[i + 2] end
    redis.call('HSET', agent, ARGV[i], ARGV[i + 1])
  end
  return told
end

-- The status as clients see it, but for `busy`, which comes and goes with every task.
local function status_of(agent)
  local known = redis.call('HMGET', agent, 'status', 'unreachable')
  if known[1] == 'available' and known[2] == '1' then return 'offline' end
  return known[1]
end

-- What is to be told of a change: of fields, as set_fields returns them, and of the status.
local function events_of_change(told, from, to, reason, actor)
  local events = {}
  if #told > 0 then events[1] = { 'agent.updated', '{"changed":{' .. table.concat(told, ',') .. '}}', actor } end
  if from ~= to then
    events[#events + 1] = { 'agent.status_changed', cjson.encode({ from = from, to = to, reason = reason }), actor }
  end
  return events
end

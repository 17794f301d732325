--[[ How questions are opened and closed, and what is remembered of them.
  d as for `file_decision`, and { decisions, timers, running, project_running, paused, project_paused, deadlines: keys;
  created_at, held: of the workflow } ]]

local function keep_open(d, open)
  if #open == 0 then
    redis.call('HDEL', d.workflow, 'decision')
  else
    redis.call('HSET', d.workflow, 'decision', table.concat(open, ' '))
  end
end

-- Puts a question before people; while there is one, clients see the workflow as paused and its deadline stands still.
local function open_decision(d, decision, due, now)
  local open = open_decisions(d)
  open[#open + 1] = decision
  keep_open(d, open)
  file_decision(d, decision, nil, 'pending', due)
  redis.call('HSET', d.decisions, decision .. '|status', 'pending')
  if d.held or #open > 1 then return end
  redis.call('HSET', d.workflow, 'status', 'waiting_for_decision')
  move_index(d.running, d.project_running, d.paused, d.project_paused, d.id, d.created_at)
  stop_deadline(d.deadlines, d.workflow, d.id, now)
end

-- Takes a question off the table; with the last one the workflow goes on, unless it is held.
local function close_decision(d, decision, status, now)
  redis.call('HSET', d.decisions, decision .. '|status', status)
  keep_deadline(d.decisions, d.timers, decision)
  redis.call('ZREM', d.timers, 'decision:' .. decision, 'reminder:' .. decision)
  file_decision(d, decision, 'pending', status)
  local left = {}
  for _, each in ipairs(open_decisions(d)) do
    if each ~= decision then left[#left + 1] = each end
  end
  keep_open(d, left)
  if d.held or #left > 0 then return end
  redis.call('HSET', d.workflow, 'status', 'running')
  move_index(d.paused, d.project_paused, d.running, d.project_running, d.id, d.created_at)
  start_deadline(d.deadlines, d.workflow, d.id, now)
end

-- Adds an entry, JSON, to a list in a field of the decisions; the oldest `max` are kept.
local function remember(d, field, entry, max)
  local known = redis.call('HGET', d.decisions, field)
  if not known then
    redis.call('HSET', d.decisions, field, '[' .. entry .. ']')
  elseif #cjson.decode(known) < max then
    redis.call('HSET', d.decisions, field, string.sub(known, 1, -2) .. ',' .. entry .. ']')
  end
end

--[[ Counts how a question ended, in all and by its point: `answered` by people and how long that took them, `by_default` at
  the deadline, `automatic` by `auto_approve`, `expired`. ]]
local function count_decision(statistics, point, how, took)
  for _, field in ipairs({ how, point .. '|' .. how }) do redis.call('HINCRBY', statistics, field, 1) end
  if not took then return end
  for _, field in ipairs({ 'answered_ms', point .. '|answered_ms' }) do redis.call('HINCRBY', statistics, field, took) end
end

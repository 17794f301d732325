--[[ Decides what becomes of a task now: a stored end, a wait, or an attempt with an agent's slot.
  KEYS[1] workflow       ARGV[1] workflow id
  KEYS[2] tasks          ARGV[2] epoch of the claim
  KEYS[3] results        ARGV[3] task id
  KEYS[4] timers         ARGV[4] at, ms
  KEYS[5] its line of    ARGV[5] definition, JSON
    waiters
  KEYS[6] events         ARGV[6] capability
  KEYS[7] global events  ARGV[7] lease of a slot, ms
  KEYS[8] waiters' turns ARGV[8] entries kept per log
  KEYS[9] recalls        ARGV[9] tasks of the workflow that may run at once
  KEYS[10..] slots and   ARGV[10] how long nobody may be able to do it before a person is asked, ms, or ''
    statistics of each   ARGV[11] '1' when the agent a person has chosen is there no more
    candidate            ARGV[12..] agent id, how many slots, of each candidate; then, where there are
                           any, those who have the capability and may not be given the task, JSON
  Returns {'lost'} | {'completed', output, quality} | {'failed', failure} | {'cancelled'} | {'held'}
    | {'waiting'} | {'no_slot'} | {'limit'} | {'running', attempt, agent id, retries, how it is entrusted, report, question, advice,
      time spent, since when, ms}
    | {'pinned', agent id}: a person has chosen that one
    | {'exhausted', defaulted, failure} | {'forsaken', defaulted}: a person is to be asked; '1' when the system took the default last
    | {'recalled', attempt, agent id, mark}: it is to be taken away from the agent
  Sent twice by the same claim it answers the same and changes nothing. ]]
local known = redis.call('HMGET', KEYS[1], 'epoch', 'held', 'project_id', 'priority', 'running_tasks', 'task_count')
if known[1] ~= ARGV[2] then return { 'lost' } end
local task = ARGV[3]
local stored = redis.call('HMGET', KEYS[2], task .. '|status', task .. '|attempt', task .. '|agent', task .. '|epoch',
  task .. '|retries', task .. '|failure', task .. '|created', task .. '|avoid', task .. '|entrusted',
  task .. '|report', task .. '|question', task .. '|exhausted', task .. '|pinned', task .. '|waiting', task .. '|advice',
  task .. '|spent', task .. '|demands', task .. '|started', task .. '|defaulted')
local status = stored[1]
if status == 'completed' then
  return { 'completed', redis.call('HGET', KEYS[3], task), redis.call('HGET', KEYS[2], task .. '|quality') or '{}' }
end
if status == 'failed' then return { 'failed', stored[6] or '{}' } end
if status == 'cancelled' then return { 'cancelled' } end

local log = { workflow = KEYS[1], stream = KEYS[6], global = KEYS[7], id = ARGV[1], project = known[3], cap = ARGV[8] }
local at = ARGV[4]
local events, of_task, of_workflow = {}, {}, {}
local function event(type, more)
  more.task_id = task
  more.capability = ARGV[6]
  events[#events + 1] = { type, cjson.encode(more) }
end
local function set(fields, name, value)
  fields[#fields + 1] = name
  fields[#fields + 1] = value
end
-- Whatever happened is written and told before the script answers.
local function answer(reply)
  if #of_task > 0 then redis.call('HSET', KEYS[2], unpack(of_task)) end
  if #of_workflow > 0 then redis.call('HSET', KEYS[1], unpack(of_workflow)) end
  if #events > 0 then emit_all(log, at, events) end
  return reply
end
local function wait(kind, until_ms)
  local waiting = { kind = kind, capability = ARGV[6], since = tonumber(at), ['until'] = until_ms }
  local already = stored[14]
  if already and cjson.decode(already).kind == kind then return end
  local text = cjson.encode(waiting)
  set(of_task, task .. '|waiting', text)
  set(of_workflow, 'waiting', text)
  set(of_workflow, 'updated_at', at)
  event('task.waiting', { kind = kind })
end

-- Since when nobody has been able to do it, ms.
local function since_of(waiting, now)
  local known = waiting and cjson.decode(waiting)
  return known and known.kind == 'capability' and known.since or tonumber(now)
end

local is_new = not status
if is_new then
  local number = tonumber(known[6] or '0') + 1
  set(of_workflow, 'task_count', number)
  set(of_task, task, ARGV[5])
  set(of_task, task .. '|n', number)
  set(of_task, task .. '|status', 'pending')
  set(of_task, task .. '|created', at)
  event('task.created', { number = number })
end
local now = now_ms()
local token = ARGV[1] .. '/' .. task
-- Among the waiters of its project by priority, then by the time since it was first wanted.
local entry = string.format('%s|%02d%013.0f|%s', known[3], 10 - known[4], tonumber(stored[7] or at), token)
local lease = now + ARGV[7]

if status == 'running' then
  local entrusted, report = stored[9], stored[10]
  local mark = not report and redis.call('HGET', KEYS[9], token)
  if mark then return answer({ 'recalled', stored[2], stored[3], mark }) end
  if entrusted and not report then
    local ask_at = redis.call('ZSCORE', KEYS[4], task)
    if ask_at and tonumber(ask_at) > now then return answer({ 'waiting' }) end
  end
  if entrusted then
    redis.call('ZREM', KEYS[4], task)
    if redis.call('HDEL', KEYS[2], task .. '|waiting') == 1 then redis.call('HDEL', KEYS[1], 'waiting') end
  elseif stored[4] ~= ARGV[2] then
    -- A crash lost the worker, not the attempt: it goes on under the same number and so under the same idempotency key.
    event('task.started', { agent_id = stored[3], attempt = tonumber(stored[2]), taken_over = true })
  end
  if stored[4] ~= ARGV[2] then set(of_task, task .. '|epoch', ARGV[2]) end
  for i = 10, #KEYS, 2 do
    if ARGV[i + 2] == stored[3] then prolong(KEYS[i], token, lease) end
  end
  return answer({ 'running', stored[2], stored[3], stored[5] or '0', entrusted or '', report or '', stored[11] or '', stored[15] or '',
    stored[16] or '0', stored[18] or at })
end
if known[2] == '1' then
  wait('held')
  return answer({ 'held' })
end
local defaulted = stored[19] or ''
if stored[12] then return answer({ 'exhausted', defaulted, stored[12] }) end
-- What a person has answered is heeded, although somebody could do the task by now.
if stored[11] and redis.call('HGET', KEYS[1] .. ':decisions', stored[11] .. '|status') == 'answered' then
  return answer({ 'forsaken', defaulted })
end
-- A new task waits for nothing yet.
local timer = not is_new and redis.call('ZSCORE', KEYS[4], task)
if timer and tonumber(timer) > now then
  -- A pause in between has moved the time.
  local waiting = cjson.decode(redis.call('HGET', KEYS[2], task .. '|waiting') or '{"kind":"backoff"}')
  waiting['until'] = tonumber(timer)
  local text = cjson.encode(waiting)
  set(of_task, task .. '|waiting', text)
  set(of_workflow, 'waiting', text)
  return answer({ 'waiting' })
end
local demands, before = demands_of(KEYS[5]), stored[17] or ''
if demands ~= before then
  local line = line_beside(KEYS[5], before)
  if not is_new then fair_remove(line, line .. ':turns', entry) end
  set(of_task, task .. '|demands', demands)
end

local running = tonumber(known[5] or '0')
if running >= tonumber(ARGV[9]) then
  -- No timer: what runs of this workflow is held by this very claim, and looks after it when it is over.
  redis.call('ZREM', KEYS[4], task, 'slot:' .. task)
  fair_remove(KEYS[5], KEYS[8], entry)
  set(of_workflow, 'limited', '1')
  wait('limit')
  return answer({ 'limit' })
end

local candidates, left_out = {}, ARGV[#KEYS + 3]
local pinned = ARGV[11] ~= '1' and stored[13]
for i = 10, #KEYS, 2 do
  local agent = ARGV[i + 2]
  if not pinned or agent == pinned then
    candidates[#candidates + 1] = candidate_of(agent, KEYS[i], KEYS[i + 1], tonumber(ARGV[i + 3]), ARGV[6], now)
  end
end
if pinned and #candidates == 0 then return answer({ 'pinned', pinned }) end
-- Whom a person has chosen may try at once.
if pinned and candidates[1].again_at then candidates[1].state, candidates[1].again_at = 'probe', nil end
local chosen, reason = choose(candidates, stored[8], tonumber(redis.call('TIME')[2]))
if pinned and chosen then reason = 'chosen_by_person' end
set(of_task, task .. '|routing', routing_of(candidates, chosen, reason, left_out))
if not chosen then
  local is_full = false
  for _, candidate in ipairs(candidates) do is_full = is_full or candidate.state == 'full' end
  redis.call('ZREM', KEYS[4], task)
  fair_add(KEYS[5], KEYS[8], entry, last_turn(KEYS[8]))
  open_line(KEYS[5])
  -- Nobody tells when a breaker may be tried, nor of a slot whose holder died: look again when its lease must have run out.
  local look = again_at(candidates)
  if is_full then look = math.min(look or math.huge, now + 2 * ARGV[7]) end
  local asks_at = not is_full and ARGV[10] ~= '' and since_of(stored[14], at) + ARGV[10]
  if asks_at and asks_at > now then look = math.min(look or math.huge, asks_at) end
  if look then redis.call('ZADD', KEYS[4], string.format('%.0f', look), 'slot:' .. task) end
  wait(is_full and 'slot' or 'capability')
  -- Whoever has been asked stays asked until somebody does the task: the question has a deadline, and reminders.
  local is_asked = stored[11] or asks_at and asks_at <= now
  if is_asked then return answer({ 'forsaken', defaulted }) end
  return answer({ 'no_slot' })
end
local agent = chosen.agent_id
redis.call('ZADD', chosen.slots, lease, token)
if reason == 'probe' or chosen.state == 'probe' then 
  redis.call('HSET', chosen.statistics, ARGV[6] .. '|probe_until', string.format('%.0f', lease), ARGV[6] .. '|probe', token)
end
if not is_new then
  redis.call('ZREM', KEYS[4], task, 'slot:' .. task)
  fair_remove(KEYS[5], KEYS[8], entry)
  if stored[14] then
    redis.call('HDEL', KEYS[2], task .. '|waiting')
    redis.call('HDEL', KEYS[1], 'waiting')
  end
  if stored[13] then redis.call('HDEL', KEYS[2], task .. '|pinned') end
end
local attempt = tonumber(stored[2] or '0') + 1
-- A mark is of the attempt before.
if attempt > 1 then redis.call('HDEL', KEYS[9], token) end
set(of_workflow, 'running_tasks', running + 1)
for name, value in pairs({ status = 'running', attempt = attempt, agent = agent, started = at, epoch = ARGV[2] }) do
  set(of_task, task .. '|' .. name, value)
end
event('task.assigned', { agent_id = agent, attempt = attempt, reason = reason })
if stored[3] and stored[3] ~= agent then event('task.rerouted', { from = stored[3], agent_id = agent, attempt = attempt }) end
event('task.started', { agent_id = agent, attempt = attempt })
return answer({ 'running', tostring(attempt), agent, stored[5] or '0', '', '', stored[11] or '', stored[15] or '',
  stored[16] or '0', at })

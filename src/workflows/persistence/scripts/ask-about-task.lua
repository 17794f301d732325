--[[ Asks a person what shall become of a task that failed too often, or that nobody can do; and does what they decide.
  KEYS[1..12] as in request-decision   ARGV[1] workflow id
  KEYS[13] tasks                       ARGV[2] epoch of the claim
  KEYS[14] waiters                     ARGV[3] task id
                                       ARGV[4] at, ms
                                       ARGV[5] the same, ISO 8601
                                       ARGV[6] point
                                       ARGV[7] question, JSON
                                       ARGV[8] deadline, ms from now, or ''
                                       ARGV[9] reminder every so many ms, or ''
                                       ARGV[10] event data, JSON without its opening brace
                                       ARGV[11] failure of a task that is left out, JSON
                                       ARGV[12] entries kept per log
  Choices: `retry`, `agent:<id>` to have that agent try, `skip`, `cancel`; the last is left to the caller.
  Returns {'settled', choice, answer, decision} | {'pending', decision} | {'expired', decision} | {'lost'} ]]
local known = redis.call('HMGET', KEYS[1], 'epoch', 'held', 'project_id', 'created_at', 'priority')
if known[1] ~= ARGV[2] then return { 'lost' } end
local task, at, point = ARGV[3], ARGV[4], ARGV[6]
local log = { workflow = KEYS[1], stream = KEYS[4], global = KEYS[5], id = ARGV[1], project = known[3], cap = ARGV[12] }
local d = {
  workflow = KEYS[1], decisions = KEYS[2], timers = KEYS[3], running = KEYS[6], project_running = KEYS[7],
  paused = KEYS[8], project_paused = KEYS[9], deadlines = KEYS[10], inbox = KEYS[11], statistics = KEYS[12],
  id = ARGV[1], project = known[3], created_at = known[4], held = known[2] == '1',
}
local stored = redis.call('HMGET', KEYS[13], task .. '|question', task .. '|status', task .. '|created', task .. '|demands')
if stored[2] ~= 'pending' then return { 'settled', 'retry', '{}', '' } end
local decision = stored[1]
if not decision then
  decision = string.format('%s_%03d', point, redis.call('HINCRBY', KEYS[1], 'asked|' .. point, 1))
  redis.call('HSET', KEYS[13], task .. '|question', decision)
end
local q = {
  decision = decision, at = at, iso = ARGV[5], point = point, question = ARGV[7], auto = '', deadline_ms = ARGV[8],
  remind_ms = ARGV[9], data = '{"decision_id":' .. cjson.encode(decision) .. ',' .. ARGV[10],
}
local now = now_ms()
local kind, answer = consult(d, q, log, now)
if kind ~= 'answered' then return { kind, decision } end
local given = cjson.decode(answer)
local choice = given.choice
if choice == 'cancel' then return { 'settled', choice, answer, decision } end

redis.call('HDEL', KEYS[13], task .. '|question', task .. '|exhausted', task .. '|waiting')
redis.call('HDEL', KEYS[1], 'waiting')
redis.call('ZREM', KEYS[3], task, 'slot:' .. task)
if choice == 'skip' then
  redis.call('HSET', KEYS[13], task .. '|status', 'failed', task .. '|ended', at, task .. '|failure', ARGV[11])
  local rank = string.format('%02d%013.0f', 10 - known[5], tonumber(stored[3] or at))
  local line = line_beside(KEYS[14], stored[4] or '')
  fair_remove(line, line .. ':turns', known[3] .. '|' .. rank .. '|' .. ARGV[1] .. '/' .. task)
  local failure = cjson.decode(ARGV[11])
  emit(log, at, 'task.failed', cjson.encode({ task_id = task, capability = capability_of(KEYS[13], task), skipped = true,
    decision_id = decision, error = { type = failure.type, message = failure.message } }), '')
else
  redis.call('HSET', KEYS[13], task .. '|retries', 0)
  redis.call('HDEL', KEYS[13], task .. '|spent')
  local agent = string.match(choice, '^agent:(.+)$')
  if agent then redis.call('HSET', KEYS[13], task .. '|pinned', agent) end
  if given.feedback then redis.call('HSET', KEYS[13], task .. '|advice', given.feedback) end
  -- The default is taken once: the next question about the task is told so.
  if given.actor.system == 'deadline' then
    redis.call('HSET', KEYS[13], task .. '|defaulted', '1')
  else
    redis.call('HDEL', KEYS[13], task .. '|defaulted')
  end
  emit(log, at, 'task.retrying', cjson.encode({ task_id = task, capability = capability_of(KEYS[13], task),
    decision_id = decision, given_to = agent }), '')
end
return { 'settled', choice, answer, decision }

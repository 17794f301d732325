--[[ Asks a person, or reads what became of the question.
  KEYS[1] workflow         ARGV[1] workflow id
  KEYS[2] decisions        ARGV[2] epoch of the claim
  KEYS[3] timers           ARGV[3] decision id
  KEYS[4] events           ARGV[4] at, ms
  KEYS[5] global events    ARGV[5] question, JSON
  KEYS[6] running          ARGV[6] answer given at once, JSON, or ''
  KEYS[7] project running  ARGV[7] deadline, ms from now, or ''
  KEYS[8] paused           ARGV[8] answer given at the deadline, JSON, or '' to let the decision expire
  KEYS[9] project paused   ARGV[9] event data, JSON
  KEYS[10] deadlines       ARGV[10] entries kept per log
  Returns {'answered', answer} | {'pending'} | {'expired'} | {'lost'} ]]
local known = redis.call('HMGET', KEYS[1], 'epoch', 'held', 'project_id', 'status', 'created_at')
if known[1] ~= ARGV[2] then return { 'lost' } end
local decision, at = ARGV[3], ARGV[4]
local log = { workflow = KEYS[1], stream = KEYS[4], global = KEYS[5], id = ARGV[1], project = known[3], cap = ARGV[10] }
local function answered_by_system(answer, reason, event)
  redis.call('HSET', KEYS[2], decision .. '|status', 'answered', decision .. '|answer', answer)
  local data = '{"decision_id":' .. cjson.encode(decision) .. ',"choice":' .. cjson.encode(cjson.decode(answer).choice) .. '}'
  emit_all(log, at, { event, { 'decision.answered', data, '{"system":"' .. reason .. '"}' } })
  return { 'answered', answer }
end
local status = redis.call('HGET', KEYS[2], decision .. '|status')
-- Superseded was the question of a workflow that failed and is driven again: it is asked anew.
if not status or status == 'superseded' then
  redis.call('HSET', KEYS[2], decision, ARGV[5], decision .. '|status', 'pending', decision .. '|asked', at)
  local requested = { 'decision.requested', ARGV[9] }
  if ARGV[6] ~= '' then return answered_by_system(ARGV[6], 'auto_approve', requested) end
  if ARGV[7] ~= '' then redis.call('ZADD', KEYS[3], now_ms() + ARGV[7], 'decision:' .. decision) end
  redis.call('HSET', KEYS[1], 'decision', decision, 'updated_at', at)
  if known[2] ~= '1' then
    redis.call('HSET', KEYS[1], 'status', 'waiting_for_decision')
    move_index(KEYS[6], KEYS[7], KEYS[8], KEYS[9], ARGV[1], known[5])
    stop_deadline(KEYS[10], KEYS[1], ARGV[1], now_ms())
  end
  local waiting = { 'workflow.waiting', '{"kind":"decision","decision_id":' .. cjson.encode(decision) .. '}' }
  emit_all(log, at, { requested, waiting })
  return { 'pending' }
end
if status == 'answered' then return { 'answered', redis.call('HGET', KEYS[2], decision .. '|answer') } end
if status == 'expired' then return { 'expired' } end
local deadline = redis.call('ZSCORE', KEYS[3], 'decision:' .. decision)
if known[2] == '1' or not deadline or tonumber(deadline) > now_ms() then return { 'pending' } end
redis.call('ZREM', KEYS[3], 'decision:' .. decision)
redis.call('HDEL', KEYS[1], 'decision')
redis.call('HSET', KEYS[1], 'status', 'running', 'updated_at', at)
move_index(KEYS[8], KEYS[9], KEYS[6], KEYS[7], ARGV[1], known[5])
start_deadline(KEYS[10], KEYS[1], ARGV[1], now_ms())
local expired = { 'decision.expired', '{"decision_id":' .. cjson.encode(decision) .. '}' }
if ARGV[8] ~= '' then return answered_by_system(ARGV[8], 'deadline', expired) end
emit_all(log, at, { expired })
redis.call('HSET', KEYS[2], decision .. '|status', 'expired')
return { 'expired' }

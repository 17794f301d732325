--[[ Opens the gate again; timers go on with the time they had left.
  KEYS[1] workflow       ARGV[1] id
  KEYS[2] tickets        ARGV[2] at, ms
  KEYS[3] timers         ARGV[3] actor, JSON
  KEYS[4] wakes          ARGV[4] entries kept per log
  KEYS[5] events
  KEYS[6] global events
  KEYS[7] running  KEYS[8] project running  KEYS[9] paused  KEYS[10] project paused
  KEYS[11..14] ready, turns, flight, holders, as ready_keys has them behind the tickets
  KEYS[15] deadlines
  KEYS[16] inbox
  Returns {'moved'} | {'decision_pending', decision id} | {'refused', status} | {'missing'} ]]
local known = redis.call('HMGET', KEYS[1], 'status', 'held', 'project_id', 'created_at', 'decision', 'held_since', 'started_at', 'priority')
local status = known[1]
if not status then return { 'missing' } end
if known[2] ~= '1' or terminal[status] then
  if status == 'waiting_for_decision' then return { 'decision_pending', string.match(known[5], '%S+') } end
  return { 'refused', status }
end
local now = now_ms()
for _, member in ipairs(redis.call('ZRANGE', KEYS[3], 0, -1)) do
  redis.call('ZINCRBY', KEYS[3], now - known[6], member)
end
redis.call('HDEL', KEYS[1], 'held', 'held_since', 'waiting')
local d = { workflow = KEYS[1], inbox = KEYS[16], id = ARGV[1], project = known[3] }
for _, decision in ipairs(open_decisions(d)) do
  local deadline = tonumber(redis.call('ZSCORE', KEYS[3], 'decision:' .. decision))
  if deadline then file_decision(d, decision, nil, 'pending', deadline) end
end
local log = { workflow = KEYS[1], stream = KEYS[5], global = KEYS[6], id = ARGV[1], project = known[3], cap = ARGV[4] }
emit(log, ARGV[2], 'workflow.resumed', '{}', ARGV[3])
if known[5] then
  redis.call('HSET', KEYS[1], 'status', 'waiting_for_decision', 'updated_at', ARGV[2])
else
  redis.call('HSET', KEYS[1], 'status', known[7] and 'running' or 'pending', 'updated_at', ARGV[2])
  move_index(KEYS[9], KEYS[10], KEYS[7], KEYS[8], ARGV[1], known[4])
  start_deadline(KEYS[15], KEYS[1], ARGV[1], now)
end
redis.call('HINCRBY', KEYS[4], ARGV[1], 1)
local k = { tickets = KEYS[2], ready = KEYS[11], turns = KEYS[12], flight = KEYS[13] }
issue_ticket(k, ARGV[1], known[3], known[8], known[4])
make_ready(k, ARGV[1])
return { 'moved' }

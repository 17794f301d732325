--[[ Gives a workflow back when nothing is left to do now, unless there was news since the worker last looked.
  KEYS[1] workflow  ARGV[1] id
  KEYS[2] leases    ARGV[2] epoch of the claim
  KEYS[3] due       ARGV[3] wake counter last seen
  KEYS[4] timers    ARGV[4] 'parked': nothing to do; 'hand_over': another worker shall go on; 'abandoned': it went wrong
  KEYS[5] wakes     ARGV[5] when an abandoned one is tried again, ms from now
  KEYS[6..10] as ready_keys takes them
  Returns {'released', when it is to be nudged, ms from now, or ''} | {'again', wake counter} | {'lost'} ]]
local k = ready_keys(6)
local id = ARGV[1]
local known = redis.call('HMGET', KEYS[1], 'epoch', 'held', 'asks_anew', 'decision')
if known[1] ~= ARGV[2] then return { 'lost' } end
local how = ARGV[4]
-- This worker knows its parameters as they were.
if how == 'parked' and known[3] then how = 'hand_over' end
local wake = redis.call('HGET', KEYS[5], id) or '0'
local held = known[2] == '1'
if how == 'parked' and wake ~= ARGV[3] and not held then
  redis.call('ZREM', KEYS[3], id)
  local ticket = redis.call('HGET', k.tickets, id)
  if ticket then fair_remove(k.ready, k.turns, ticket) end
  return { 'again', wake }
end
drop_lease(k, KEYS[2], id)
redis.call('HDEL', KEYS[1], 'leased_to')
-- Giving back in order is no sign of poison, even when the workflow only waited.
if ARGV[4] ~= 'abandoned' then redis.call('HSET', KEYS[1], 'fruitless_claims', 0) end
if held then return { 'released', '' } end
if how == 'hand_over' then
  make_ready(k, id)
  return { 'released', '0' }
end
local now = now_ms()
local due, timer = now + ARGV[5], ''
if how == 'parked' then
  local first = redis.call('ZRANGE', KEYS[4], 0, 0, 'WITHSCORES')
  if not first[1] then return { 'released', '' } end
  timer, due = first[1], first[2]
end
redis.call('ZADD', KEYS[3], due, id)
-- What waits for a person may wait for days: it leaves no job, the sweeper finds it in time. Timers of tasks have no prefix.
if known[4] and string.match(timer, '^%l+:') then return { 'released', '' } end
return { 'released', string.format('%.0f', math.max(0, due - now)) }

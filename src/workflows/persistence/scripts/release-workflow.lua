--[[ Gives a workflow back when nothing is left to do now, unless there was news since the worker last looked.
  KEYS[1] workflow  ARGV[1] id
  KEYS[2] leases    ARGV[2] epoch of the claim
  KEYS[3] due       ARGV[3] wake counter last seen
  KEYS[4] timers
  KEYS[5] wakes
  Returns {'released', first timer, ms from now, or ''} | {'again', wake counter} | {'lost'} ]]
local known = redis.call('HMGET', KEYS[1], 'epoch', 'held')
if known[1] ~= ARGV[2] then return { 'lost' } end
local wake = redis.call('HGET', KEYS[5], ARGV[1]) or '0'
if wake ~= ARGV[3] and known[2] ~= '1' then
  redis.call('ZREM', KEYS[3], ARGV[1])
  return { 'again', wake }
end
redis.call('ZREM', KEYS[2], ARGV[1])
-- Giving back in order is no sign of poison, even when the workflow only waited.
redis.call('HSET', KEYS[1], 'fruitless_claims', 0)
local first = redis.call('ZRANGE', KEYS[4], 0, 0, 'WITHSCORES')
if known[2] == '1' or not first[2] then return { 'released', '' } end
redis.call('ZADD', KEYS[3], first[2], ARGV[1])
return { 'released', tostring(math.max(0, first[2] - now_ms())) }

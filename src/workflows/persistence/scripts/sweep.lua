--[[ Finds work that nobody was told of: due workflows, and those whose worker let the lease run out.
  One sweeper sweeps for the whole cluster at a time; the others' calls return nothing.
  KEYS[1] sweeper    ARGV[1] who asks
  KEYS[2] leases     ARGV[2] how long the sweeper's office lasts, ms
  KEYS[3] due        ARGV[3] at most this many
                     ARGV[4] how long a found workflow is left alone before it is found again, ms
  Returns {id ...} ]]
local sweeper = redis.call('GET', KEYS[1])
if sweeper and sweeper ~= ARGV[1] then return {} end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
local now = now_ms()
for _, id in ipairs(redis.call('ZRANGEBYSCORE', KEYS[2], '-inf', now, 'LIMIT', 0, ARGV[3])) do
  redis.call('ZREM', KEYS[2], id)
  redis.call('ZADD', KEYS[3], 'LT', now, id)
end
local found = redis.call('ZRANGEBYSCORE', KEYS[3], '-inf', now, 'LIMIT', 0, ARGV[3])
for _, id in ipairs(found) do redis.call('ZADD', KEYS[3], now + ARGV[4], id) end
return found

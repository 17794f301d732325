--[[ Finds workflows whose time after the end is over, the longest ended first. One worker looks for the whole cluster at
  a time; the others' calls return nothing.
  KEYS[1] office of the retention  ARGV[1] who asks
  KEYS[2] endings                  ARGV[2] how long the office lasts, ms
                                   ARGV[3] how long a workflow is kept after its end, ms
                                   ARGV[4] at most this many
                                   ARGV[5] how long a found one is left alone before it is found again, ms
  Returns {id ...} ]]
local holder = redis.call('GET', KEYS[1])
if holder and holder ~= ARGV[1] then return {} end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
local latest = now_ms() - ARGV[3]
local found = redis.call('ZRANGEBYSCORE', KEYS[2], '-inf', latest, 'LIMIT', 0, ARGV[4])
-- One that cannot be removed steps back, so that it never stands in the way of the others.
for _, id in ipairs(found) do redis.call('ZADD', KEYS[2], latest + ARGV[5], id) end
return found

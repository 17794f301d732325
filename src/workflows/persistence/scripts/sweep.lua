--[[ Makes ready what nobody was told of: due workflows, and those whose worker let the lease run out.
  One sweeper sweeps for the whole cluster at a time; the others' calls return nothing.
  KEYS[1] sweeper    ARGV[1] who asks
  KEYS[2] leases     ARGV[2] how long the sweeper's office lasts, ms
  KEYS[3] due        ARGV[3] at most this many of each
  KEYS[4..8] as ready_keys takes them
  Returns {how many are ready now, id of one just made ready ...}, or {} when somebody else sweeps ]]
local k = ready_keys(4)
local sweeper = redis.call('GET', KEYS[1])
if sweeper and sweeper ~= ARGV[1] then return {} end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
local now = now_ms()
local found = {}
for _, id in ipairs(redis.call('ZRANGEBYSCORE', KEYS[2], '-inf', now, 'LIMIT', 0, ARGV[3])) do
  drop_lease(k, KEYS[2], id)
  if make_ready(k, id) then found[#found + 1] = id end
end
for _, id in ipairs(redis.call('ZRANGEBYSCORE', KEYS[3], '-inf', now, 'LIMIT', 0, ARGV[3])) do
  redis.call('ZREM', KEYS[3], id)
  if make_ready(k, id) then found[#found + 1] = id end
end
return { tostring(redis.call('ZCARD', k.ready)), unpack(found) }

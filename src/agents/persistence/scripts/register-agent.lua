--[[ Registers an agent, or takes what it now says of itself. An operator's status and the time of the first
  registration stay.
  KEYS[1] agent   ARGV[1] id
  KEYS[2] agents  ARGV[2] endpoint
                  ARGV[3] at, ms
                  ARGV[4] news, JSON
                  ARGV[5] channel of changes
                  ARGV[6..] field, value ... of the declaration
  Returns {'registered'} | {'refreshed'} | {'taken', endpoint of the one that has the id} ]]
local known = redis.call('HMGET', KEYS[1], 'endpoint_url', 'registered_at', 'status', 'last_heartbeat')
if known[1] and known[1] ~= ARGV[2] then return { 'taken', known[1] } end
local registered_at = known[2] or ARGV[3]
local fields = { 'registered_at', registered_at, 'status', known[3] or 'available', 'last_heartbeat', known[4] or '' }
for i = 6, #ARGV do fields[#fields + 1] = ARGV[i] end
redis.call('HSET', KEYS[1], unpack(fields))
redis.call('ZADD', KEYS[2], registered_at, ARGV[1])
redis.call('PUBLISH', ARGV[5], ARGV[4])
return { known[1] and 'refreshed' or 'registered' }

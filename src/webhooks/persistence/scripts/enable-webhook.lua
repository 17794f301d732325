--[[ Lets a disabled webhook be told again, of what happens from now on; one that is enabled is left as it is.
  KEYS[1] webhook  ARGV[1] channel of news
  KEYS[2] feed
  KEYS[3] events
  Returns {'enabled'} | {'missing'} ]]
local status = redis.call('HGET', KEYS[1], 'status')
if not status then return { 'missing' } end
if status ~= 'disabled' then return { 'enabled' } end
local last = redis.call('XREVRANGE', KEYS[3], '+', '-', 'COUNT', 1)[1]
redis.call('HSET', KEYS[1], 'status', 'enabled', 'from', last and last[1] or '0-0')
redis.call('HDEL', KEYS[1], 'disabled_reason', 'disabled_at', 'failing_since', 'missed_from', 'missed_to')
redis.call('HINCRBY', KEYS[2], 'changes', 1)
redis.call('PUBLISH', ARGV[1], '')
return { 'enabled' }

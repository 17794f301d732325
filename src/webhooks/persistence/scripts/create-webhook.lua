--[[ Adds a webhook; it is told of what happens from now on.
  KEYS[1] webhooks  ARGV[1] id
  KEYS[2] webhook   ARGV[2] created at, ms
  KEYS[3] secrets   ARGV[3] so many there may be
  KEYS[4] feed      ARGV[4] secret
  KEYS[5] events    ARGV[5] channel of news
                    ARGV[6..] fields of the record
  Returns {'created'} | {'full'} ]]
local count = redis.call('ZCARD', KEYS[1])
if count >= tonumber(ARGV[3]) then return { 'full' } end
local last = redis.call('XREVRANGE', KEYS[5], '+', '-', 'COUNT', 1)[1]
local from = last and last[1] or '0-0'
-- While there was none, nobody read: what lies before the first one is nobody's.
if count == 0 then redis.call('HSET', KEYS[4], 'cursor', from, 'index', '0') end
redis.call('HINCRBY', KEYS[4], 'changes', 1)
redis.call('ZADD', KEYS[1], ARGV[2], ARGV[1])
redis.call('HSET', KEYS[2], 'from', from, unpack(ARGV, 6))
redis.call('HSET', KEYS[3], 'current', ARGV[4])
redis.call('PUBLISH', ARGV[5], '')
return { 'created' }

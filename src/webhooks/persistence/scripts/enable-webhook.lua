--[[ Lets a disabled webhook be told again, of what happens from now on; what happened meanwhile it is told to have missed. One
  that is enabled is left as it is.
  KEYS[1] webhook  ARGV[1] channel of news
  KEYS[2] feed     ARGV[2] webhook
  KEYS[3] events   ARGV[3] an id to spare
  KEYS[4] agenda
  Returns {'enabled'} | {'missing'} ]]
local hook = KEYS[1]
local status = redis.call('HGET', hook, 'status')
if not status then return { 'missing' } end
if status ~= 'disabled' then return { 'enabled' } end
local from, upto = '0-0', '0-0.0'
for _, last in ipairs(redis.call('XREVRANGE', KEYS[3], '+', '-', 'COUNT', 1)) do
  from, upto = last[1], last[1] .. '.0'
  for i = 1, #last[2], 2 do
    if last[2][i] == 'events' then upto = from .. '.' .. (#cjson.decode(last[2][i + 1]) - 1) end
  end
end
-- Disabled by an earlier version, it does not know where: then it is from where it was told.
redis.call('HSETNX', hook, 'missed_from', (redis.call('HGET', hook, 'from') or '0-0') .. '.0')
redis.call('HSET', hook, 'status', 'enabled', 'from', from)
redis.call('HDEL', hook, 'disabled_reason', 'disabled_at', 'failing_since')
if redis.call('HGET', hook, 'missed_from') == upto then
  redis.call('HDEL', hook, 'missed_from', 'missed_to')
else
  redis.call('HSET', hook, 'missed_to', upto)
  insert_missed(hook, ARGV[3], now_ms())
end
attend(KEYS[4], hook, ARGV[2])
redis.call('HINCRBY', KEYS[2], 'changes', 1)
redis.call('PUBLISH', ARGV[1], '')
return { 'enabled' }

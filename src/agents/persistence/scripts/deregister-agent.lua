--[[ Removes an agent and what is kept about it, unless a task holds one of its slots.
  KEYS[1] agent       ARGV[1] id
  KEYS[2] agents      ARGV[2] news, JSON
  KEYS[3] slots       ARGV[3] channel of changes
  KEYS[4] statistics
  KEYS[5] finished tasks
  Returns {'deregistered'} | {'busy', slots held} | {'missing'} ]]
if redis.call('EXISTS', KEYS[1]) == 0 then return { 'missing' } end
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local held = redis.call('ZCOUNT', KEYS[3], '(' .. string.format('%.0f', now), '+inf')
if held > 0 then return { 'busy', tostring(held) } end
redis.call('DEL', KEYS[1], KEYS[3], KEYS[4], KEYS[5])
redis.call('ZREM', KEYS[2], ARGV[1])
redis.call('PUBLISH', ARGV[3], ARGV[2])
return { 'deregistered' }

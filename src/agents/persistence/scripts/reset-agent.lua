--[[ Forgets an agent's failures, closes its breakers and makes it available.
  KEYS[1] agent       ARGV[1] news, JSON
  KEYS[2] statistics  ARGV[2] channel of changes
  Returns {'changed'} | {'missing'} ]]
if redis.call('EXISTS', KEYS[1]) == 0 then return { 'missing' } end
redis.call('HSET', KEYS[1], 'status', 'available')
for _, field in ipairs(redis.call('HKEYS', KEYS[2])) do
  if field == 'failed' or field == 'success' or string.find(field, '|', 1, true) then redis.call('HDEL', KEYS[2], field) end
end
redis.call('PUBLISH', ARGV[2], ARGV[1])
return { 'changed' }

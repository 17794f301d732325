--[[ Removes a webhook with everything it keeps.
  KEYS[1] webhooks  ARGV[1] id
  KEYS[2] webhook
  KEYS[3] feed
  KEYS[4] agenda
  Returns {'deleted'} | {'missing'} ]]
if redis.call('ZREM', KEYS[1], ARGV[1]) == 0 then return { 'missing' } end
redis.call('HINCRBY', KEYS[3], 'changes', 1)
redis.call('ZREM', KEYS[4], ARGV[1])
redis.call('UNLINK', KEYS[2])
for _, part in ipairs(PARTS) do redis.call('UNLINK', KEYS[2] .. ':' .. part) end
return { 'deleted' }

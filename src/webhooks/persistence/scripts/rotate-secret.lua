--[[ Gives a webhook another secret; the one before signs as well for a while.
  KEYS[1] webhook  ARGV[1] secret
  KEYS[2] secrets  ARGV[2] until when the old one signs, ms
  Returns {'rotated'} | {'missing'} ]]
local old = redis.call('HGET', KEYS[2], 'current')
if not old then return { 'missing' } end
redis.call('HSET', KEYS[2], 'current', ARGV[1], 'old', old, 'old_until', ARGV[2])
redis.call('HSET', KEYS[1], 'old_secret_until', ARGV[2])
return { 'rotated' }

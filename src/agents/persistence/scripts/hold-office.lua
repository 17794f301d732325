--[[ Takes or keeps an office that one process of the cluster holds at a time.
  KEYS[1] office  ARGV[1] who asks
                  ARGV[2] how long it is held without asking again, ms
  Returns {'held'} | {'taken'} ]]
local holder = redis.call('GET', KEYS[1])
if holder and holder ~= ARGV[1] then return { 'taken' } end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
return { 'held' }

--[[ Takes or keeps the office of who reads the events for the webhooks, and says how far they were read. Where there is no
  webhook there is no office.
  KEYS[1] webhooks  ARGV[1] who asks
  KEYS[2] office    ARGV[2] how long it is held without asking again, ms
  KEYS[3] feed
  Returns {'held', cursor, index, changes} | {'taken'} | {'idle'} ]]
if redis.call('ZCARD', KEYS[1]) == 0 then return { 'idle' } end
local holder = redis.call('GET', KEYS[2])
if holder and holder ~= ARGV[1] then return { 'taken' } end
redis.call('SET', KEYS[2], ARGV[1], 'PX', ARGV[2])
local state = redis.call('HMGET', KEYS[3], 'cursor', 'index', 'changes')
return { 'held', state[1], state[2], state[3] }

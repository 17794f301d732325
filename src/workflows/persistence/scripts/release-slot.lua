--[[ Gives back a slot that an aborted attempt still holds. The token is its own proof; giving back twice is harmless.
  KEYS[1] slots    ARGV[1] token
  KEYS[2] waiters
  KEYS[3] waiters' turns
  KEYS[4] wakes
  KEYS[5..9] as ready_keys takes them
  Returns {id of a woken workflow ...} ]]
local freed = redis.call('ZREM', KEYS[1], ARGV[1])
return wake_waiters({ waiters = KEYS[2], turns = KEYS[3], wakes = KEYS[4] }, ready_keys(5), freed)

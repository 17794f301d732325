--[[ Tells those who wait for a capability that somebody may offer it again.
  KEYS[1] waiters         ARGV[1] at most this many
  KEYS[2] waiters' turns
  KEYS[3] wakes
  KEYS[4..8] as ready_keys takes them
  Returns {id of a woken workflow ...} ]]
return wake_waiters({ waiters = KEYS[1], turns = KEYS[2], wakes = KEYS[3] }, ready_keys(4), tonumber(ARGV[1]))

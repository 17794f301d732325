--[[ Gives back a slot that an aborted attempt still holds. The token is its own proof, unless the task runs by now under another
  attempt or claim; giving back twice is harmless.
  KEYS[1] slots    ARGV[1] token
  KEYS[2] waiters  ARGV[2] task id
  KEYS[3] waiters' ARGV[3] attempt
    turns            ARGV[4] epoch of the claim it ran under, or ''
  KEYS[4] wakes
  KEYS[5..9] as ready_keys takes them
  KEYS[10] tasks
  Returns {id of a woken workflow ...} ]]
local stored = redis.call('HMGET', KEYS[10], ARGV[2] .. '|status', ARGV[2] .. '|attempt', ARGV[2] .. '|epoch')
local is_anothers = stored[2] ~= ARGV[3] or ARGV[4] ~= '' and stored[3] ~= ARGV[4]
if stored[1] == 'running' and is_anothers then return {} end
local freed = redis.call('ZREM', KEYS[1], ARGV[1])
return wake_waiters({ waiters = KEYS[2], turns = KEYS[3], wakes = KEYS[4] }, ready_keys(5), freed)

--[[ Reads a checkpoint with its channels and pending writes.
  KEYS[1] checkpoints of the thread  ARGV[1] namespace
  KEYS[2] index                      ARGV[2] checkpoint id, or '' for the latest
  Returns as read_checkpoint does ]]
local member = ARGV[1] .. SEPARATOR .. ARGV[2]
if ARGV[2] == '' then
  member = redis.call('ZREVRANGEBYLEX', KEYS[2], '(' .. ARGV[1] .. string.char(32), '[' .. ARGV[1] .. SEPARATOR, 'LIMIT', 0, 1)[1]
  if not member then return {} end
end
return read_checkpoint(KEYS[1], member)

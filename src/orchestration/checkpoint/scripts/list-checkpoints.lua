--[[ Reads the checkpoints of a thread, newest first within a namespace, at most a page of them.
  KEYS[1] checkpoints of the thread  ARGV[1] upper bound, as ZREVRANGEBYLEX takes it
  KEYS[2] index                      ARGV[2] lower bound
                                     ARGV[3] page size
  Returns {member, checkpoint as read_checkpoint ...} ]]
local reply = {}
for _, member in ipairs(redis.call('ZREVRANGEBYLEX', KEYS[2], ARGV[1], ARGV[2], 'LIMIT', 0, ARGV[3])) do
  reply[#reply + 1] = member
  reply[#reply + 1] = read_checkpoint(KEYS[1], member)
end
return reply

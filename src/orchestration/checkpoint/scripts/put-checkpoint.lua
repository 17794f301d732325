--[[ Stores a checkpoint outside of any claim.
  KEYS[1] checkpoints of the thread  ARGV[1] thread
  KEYS[2] index                      ARGV[2] index member
  KEYS[3] threads                    ARGV[3..] field, value ...
  Returns {'stored'} ]]
store_checkpoint(KEYS[1], KEYS[2], KEYS[3], ARGV[1], ARGV[2], 3)
return { 'stored' }

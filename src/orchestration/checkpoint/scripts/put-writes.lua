--[[ Stores the writes of one task of a superstep. A regular write stays as it was first stored; a special one, with a
  negative index, is replaced.
  KEYS[1] checkpoints of the thread  ARGV[1] epoch of the claim, or '' outside of any
  KEYS[2] workflow                   ARGV[2] index member of the checkpoint
                                     ARGV[3..] field, value, '1' when it may replace ...
  Returns {'stored'} | {'lost'} ]]
if ARGV[1] ~= '' and redis.call('HGET', KEYS[2], 'epoch') ~= ARGV[1] then return { 'lost' } end
local list = 'w' .. string.char(31) .. ARGV[2]
local known = redis.call('HGET', KEYS[1], list) or ''
for i = 3, #ARGV, 3 do
  local is_new = redis.call('HEXISTS', KEYS[1], ARGV[i]) == 0
  if is_new then known = known .. ARGV[i] .. '\n' end
  if is_new or ARGV[i + 2] == '1' then redis.call('HSET', KEYS[1], ARGV[i], ARGV[i + 1]) end
end
redis.call('HSET', KEYS[1], list, known)
return { 'stored' }

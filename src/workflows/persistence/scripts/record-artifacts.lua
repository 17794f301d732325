--[[ Records the deliverables that now stand in the output folder.
  KEYS[1] workflow   ARGV[1] epoch of the claim
  KEYS[2] artifacts  ARGV[2..] name, description as JSON ...
  Returns {'recorded'} | {'lost'} ]]
if redis.call('HGET', KEYS[1], 'epoch') ~= ARGV[1] then return { 'lost' } end
for i = 2, #ARGV, 2 do redis.call('HSET', KEYS[2], ARGV[i], ARGV[i + 1]) end
return { 'recorded' }

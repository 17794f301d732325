--[[ Removes an ended workflow for good: all its keys, its place in every index, what its tasks left among waiters and
  slots. One line stays, in the audit. A repeated call finds nothing and writes nothing. Memory is given back by Redis
  beside its work (UNLINK), so that a large workflow holds nobody up.
  KEYS[1] workflow  ARGV[1] id
  KEYS[2] endings   ARGV[2] status it ended with
  KEYS[3] audit     ARGV[3] its line, JSON
  KEYS[4] wakes     ARGV[4] lines kept
  KEYS[5..] its     ARGV[5] how many other keys it has
    other keys,     ARGV[6] how many sorted sets list it by its id
    sets by id,     ARGV[7..] tokens of its tasks
    sets by token
  Returns {'removed'} | {'missing'} | {'refused', status} ]]
local status = redis.call('HGET', KEYS[1], 'status')
if not terminal[status or ''] then
  -- One that lives gets its entry when it ends.
  redis.call('ZREM', KEYS[2], ARGV[1])
  return status and { 'refused', status } or { 'missing' }
end
if status ~= ARGV[2] then return { 'refused', status } end
local by_id = 5 + ARGV[5]
local by_token = by_id + ARGV[6]
for i = by_id, by_token - 1 do redis.call('ZREM', KEYS[i], ARGV[1]) end
for i = by_token, #KEYS do
  for j = 7, #ARGV do redis.call('ZREM', KEYS[i], ARGV[j]) end
end
redis.call('ZREM', KEYS[2], ARGV[1])
redis.call('HDEL', KEYS[4], ARGV[1])
redis.call('UNLINK', KEYS[1], unpack(KEYS, 5, by_id - 1))
redis.call('RPUSH', KEYS[3], ARGV[3])
redis.call('LTRIM', KEYS[3], -ARGV[4], -1)
return { 'removed' }

--[[ Removes an ended workflow for good: all its keys, its place in every index, what its tasks left among waiters and
  slots. One line stays, in the audit, and whoever follows is told in the log of all events, which those bound who write
  more. A repeated call finds nothing and writes nothing. Memory is given back by Redis
  beside its work (UNLINK), so that a large workflow holds nobody up.
  KEYS[1] workflow  ARGV[1] id
  KEYS[2] endings   ARGV[2] status it ended with
  KEYS[3] audit     ARGV[3] its line, JSON
  KEYS[4] wakes     ARGV[4] lines kept
  KEYS[5] global    ARGV[5] how many other keys it has
    events          ARGV[6] how many sorted sets list it by its id
  KEYS[6..] its     ARGV[7] at, ms
    other keys,     ARGV[8..] tokens of its tasks
    sets by id,
    sets by token
  Returns {'removed'} | {'missing'} | {'refused', status} ]]
local known = redis.call('HMGET', KEYS[1], 'status', 'project_id', 'seq')
local status = known[1]
if not terminal[status or ''] then
  -- One that lives gets its entry when it ends.
  redis.call('ZREM', KEYS[2], ARGV[1])
  return status and { 'refused', status } or { 'missing' }
end
if status ~= ARGV[2] then return { 'refused', status } end
local by_id = 6 + ARGV[5]
local by_token = by_id + ARGV[6]
for i = by_id, by_token - 1 do redis.call('ZREM', KEYS[i], ARGV[1]) end
for i = by_token, #KEYS do
  for j = 8, #ARGV do redis.call('ZREM', KEYS[i], ARGV[j]) end
end
redis.call('ZREM', KEYS[2], ARGV[1])
redis.call('HDEL', KEYS[4], ARGV[1])
redis.call('UNLINK', KEYS[1], unpack(KEYS, 6, by_id - 1))
redis.call('XADD', KEYS[5], '*', 'first', known[3] + 1, 'at', ARGV[7], 'workflow_id', ARGV[1], 'project_id', known[2],
  'events', '[{"type":"workflow.removed","data":{}}]')
redis.call('RPUSH', KEYS[3], ARGV[3])
redis.call('LTRIM', KEYS[3], -ARGV[4], -1)
return { 'removed' }

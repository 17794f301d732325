--[[ Changes priority or parameters of a living workflow.
  KEYS[1] workflow       ARGV[1] id
  KEYS[2] events         ARGV[2] at, ms
  KEYS[3] global events  ARGV[3] priority, or ''
  KEYS[4..8] as ready_keys takes them
  KEYS[9] deadlines      ARGV[4] parameters, JSON, or ''
                         ARGV[5] actor, JSON
                         ARGV[6] event data, JSON
                         ARGV[7] entries kept per log
                         ARGV[8] parameters that the new ones were made of, as they were read
                         ARGV[9] by how much later its deadline shall be, ms
                         ARGV[10] '1' when other agents are asked for: whoever waits for one looks again
  Returns {'moved'} | {'refused', status} | {'missing'} | {'overtaken'} when the parameters are others by now ]]
local known = redis.call('HMGET', KEYS[1], 'status', 'project_id', 'created_at')
if not known[1] then return { 'missing' } end
if terminal[known[1]] then return { 'refused', known[1] } end
if ARGV[4] ~= '' and redis.call('HGET', KEYS[1], 'parameters') ~= ARGV[8] then return { 'overtaken' } end
redis.call('HSET', KEYS[1], 'updated_at', ARGV[2])
if ARGV[3] ~= '' then
  redis.call('HSET', KEYS[1], 'priority', ARGV[3])
  reissue_ticket(ready_keys(4), ARGV[1], known[2], ARGV[3], known[3])
end
if ARGV[4] ~= '' then redis.call('HSET', KEYS[1], 'parameters', ARGV[4]) end
if ARGV[10] == '1' then
  -- Whoever holds it goes on by the old ones, and hands it over where it would wait.
  redis.call('HSET', KEYS[1], 'asks_anew', '1')
  make_ready(ready_keys(4), ARGV[1])
end
local shift = tonumber(ARGV[9])
if shift ~= 0 then
  if redis.call('ZSCORE', KEYS[9], ARGV[1]) then
    redis.call('ZINCRBY', KEYS[9], shift, ARGV[1])
  elseif redis.call('HEXISTS', KEYS[1], 'deadline_left') == 1 then
    redis.call('HINCRBY', KEYS[1], 'deadline_left', shift)
  end
end
local log = { workflow = KEYS[1], stream = KEYS[2], global = KEYS[3], id = ARGV[1], project = known[2], cap = ARGV[7] }
emit(log, ARGV[2], 'workflow.updated', ARGV[6], ARGV[5])
return { 'moved' }

--[[ Stores a person's answer; of many at once exactly one is taken.
  KEYS[1] workflow         ARGV[1] workflow id
  KEYS[2] decisions        ARGV[2] decision id
  KEYS[3] timers           ARGV[3] at, ms
  KEYS[4] wakes            ARGV[4] answer, JSON
  KEYS[5] tickets          ARGV[5] event data, JSON
  KEYS[6] events           ARGV[6] actor, JSON
  KEYS[7] global events    ARGV[7] entries kept per log
  KEYS[8] running          KEYS[9] project running
  KEYS[10] paused          KEYS[11] project paused
  KEYS[12..15] ready, turns, flight, holders, as ready_keys has them behind the tickets
  KEYS[16] deadlines
  Returns {'taken'} | {'refused', status of the decision, answer} | {'ended', status of the workflow} | {'missing'} ]]
local known = redis.call('HMGET', KEYS[1], 'status', 'held', 'project_id', 'created_at')
local status = redis.call('HGET', KEYS[2], ARGV[2] .. '|status')
if not known[1] or not status then return { 'missing' } end
if status ~= 'pending' then return { 'refused', status, redis.call('HGET', KEYS[2], ARGV[2] .. '|answer') or '' } end
if terminal[known[1]] then return { 'ended', known[1] } end
redis.call('HSET', KEYS[2], ARGV[2] .. '|status', 'answered', ARGV[2] .. '|answer', ARGV[4])
redis.call('ZREM', KEYS[3], 'decision:' .. ARGV[2])
redis.call('HDEL', KEYS[1], 'decision')
redis.call('HSET', KEYS[1], 'updated_at', ARGV[3])
local log = { workflow = KEYS[1], stream = KEYS[6], global = KEYS[7], id = ARGV[1], project = known[3], cap = ARGV[7] }
emit(log, ARGV[3], 'decision.answered', ARGV[5], ARGV[6])
redis.call('HINCRBY', KEYS[4], ARGV[1], 1)
-- While the workflow is held the answer is kept, and takes effect on resume.
if known[2] ~= '1' then
  redis.call('HSET', KEYS[1], 'status', 'running')
  move_index(KEYS[10], KEYS[11], KEYS[8], KEYS[9], ARGV[1], known[4])
  start_deadline(KEYS[16], KEYS[1], ARGV[1], now_ms())
  make_ready({ tickets = KEYS[5], ready = KEYS[12], turns = KEYS[13], flight = KEYS[14] }, ARGV[1])
end
return { 'taken' }

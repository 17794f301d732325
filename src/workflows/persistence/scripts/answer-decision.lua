--[[ Stores a person's answer; of many at once exactly one is taken. The others are remembered as refused.
  KEYS[1] workflow         ARGV[1] workflow id
  KEYS[2] decisions        ARGV[2] decision id
  KEYS[3] timers           ARGV[3] at, ms
  KEYS[4] wakes            ARGV[4] answer, JSON
  KEYS[5] inbox            ARGV[5] event data, JSON
  KEYS[6] statistics       ARGV[6] actor, JSON
  KEYS[7] events           ARGV[7] entries kept per log
  KEYS[8] global events    ARGV[8] point
  KEYS[9] running          KEYS[10] project running
  KEYS[11] paused          KEYS[12] project paused
  KEYS[13] deadlines       KEYS[14..18] as ready_keys takes them
  Returns {'taken'} | {'refused', status of the decision, answer} | {'ended', status of the workflow} | {'missing'} ]]
-- As many refused answers to one question are remembered.
local REFUSED_MAX = 20
local decision, at = ARGV[2], ARGV[3]
local known = redis.call('HMGET', KEYS[1], 'status', 'held', 'project_id', 'created_at')
local status = redis.call('HGET', KEYS[2], decision .. '|status')
if not known[1] or not status then return { 'missing' } end
local d = {
  workflow = KEYS[1], decisions = KEYS[2], timers = KEYS[3], inbox = KEYS[5], running = KEYS[9], project_running = KEYS[10],
  paused = KEYS[11], project_paused = KEYS[12], deadlines = KEYS[13],
  id = ARGV[1], project = known[3], created_at = known[4], held = known[2] == '1',
}
if status ~= 'pending' then
  remember(d, decision .. '|refused', ARGV[4], REFUSED_MAX)
  return { 'refused', status, redis.call('HGET', KEYS[2], decision .. '|answer') or '' }
end
if terminal[known[1]] then return { 'ended', known[1] } end
-- A task that nobody could do has gone on by itself, and its question is about to be taken off the table.
local about = cjson.decode(redis.call('HGET', KEYS[2], decision)).taskId
if about and redis.call('HGET', KEYS[1] .. ':tasks', about .. '|status') ~= 'pending' then return { 'refused', 'superseded', '' } end
redis.call('HSET', KEYS[2], decision .. '|answer', ARGV[4])
redis.call('HSET', KEYS[1], 'updated_at', at)
count_decision(KEYS[6], ARGV[8], 'answered', math.max(0, at - redis.call('HGET', KEYS[2], decision .. '|asked')))
-- While the workflow is held the answer is kept, and takes effect on resume.
close_decision(d, decision, 'answered', now_ms())
local log = { workflow = KEYS[1], stream = KEYS[7], global = KEYS[8], id = ARGV[1], project = known[3], cap = ARGV[7] }
emit(log, at, 'decision.answered', ARGV[5], ARGV[6])
redis.call('HINCRBY', KEYS[4], ARGV[1], 1)
if not d.held then make_ready(ready_keys(14), ARGV[1]) end
return { 'taken' }

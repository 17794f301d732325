--[[ Takes the question about a task off the table: it goes on without an answer.
  KEYS[1] workflow  KEYS[2] decisions  KEYS[3] timers  KEYS[4] tasks  KEYS[5] inbox  KEYS[6] events  KEYS[7] global events
  KEYS[8] running   KEYS[9] project running  KEYS[10] paused  KEYS[11] project paused  KEYS[12] deadlines
  ARGV[1] workflow id  ARGV[2] epoch of the claim  ARGV[3] task id  ARGV[4] at, ms  ARGV[5] entries kept per log
  Returns {'superseded'} | {'nothing'} | {'lost'} ]]
local known = redis.call('HMGET', KEYS[1], 'epoch', 'held', 'project_id', 'created_at')
if known[1] ~= ARGV[2] then return { 'lost' } end
local decision = redis.call('HGET', KEYS[4], ARGV[3] .. '|question')
if not decision then return { 'nothing' } end
redis.call('HDEL', KEYS[4], ARGV[3] .. '|question')
-- An answer that came at the same moment stands; there was only nothing left to do.
if redis.call('HGET', KEYS[2], decision .. '|status') ~= 'pending' then return { 'nothing' } end
local d = {
  workflow = KEYS[1], decisions = KEYS[2], timers = KEYS[3], inbox = KEYS[5], running = KEYS[8], project_running = KEYS[9],
  paused = KEYS[10], project_paused = KEYS[11], deadlines = KEYS[12],
  id = ARGV[1], project = known[3], created_at = known[4], held = known[2] == '1',
}
close_decision(d, decision, 'superseded', now_ms())
local log = { workflow = KEYS[1], stream = KEYS[6], global = KEYS[7], id = ARGV[1], project = known[3], cap = ARGV[5] }
emit(log, ARGV[4], 'decision.superseded', cjson.encode({ decision_id = decision, reason = 'recovered' }), '')
return { 'superseded' }

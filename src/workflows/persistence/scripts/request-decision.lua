--[[ Asks a person, or reads what became of the question.
  KEYS[1] workflow         ARGV[1] workflow id
  KEYS[2] decisions        ARGV[2] epoch of the claim
  KEYS[3] timers           ARGV[3] decision id, as its occasion names it
  KEYS[4] events           ARGV[4] at, ms
  KEYS[5] global events    ARGV[5] the same, ISO 8601
  KEYS[6] running          ARGV[6] point
  KEYS[7] project running  ARGV[7] question, JSON
  KEYS[8] paused           ARGV[8] answer given at once, JSON, or ''
  KEYS[9] project paused   ARGV[9] deadline, ms from now, or ''
  KEYS[10] deadlines       ARGV[10] reminder every so many ms, or ''
  KEYS[11] inbox           ARGV[11] event data, JSON without its opening brace
  KEYS[12] statistics      ARGV[12] entries kept per log
  Returns {'answered', decision, answer} | {'pending', decision} | {'expired', decision} | {'lost'} ]]
local known = redis.call('HMGET', KEYS[1], 'epoch', 'held', 'project_id', 'created_at')
if known[1] ~= ARGV[2] then return { 'lost' } end
local log = { workflow = KEYS[1], stream = KEYS[4], global = KEYS[5], id = ARGV[1], project = known[3], cap = ARGV[12] }
local d = {
  workflow = KEYS[1], decisions = KEYS[2], timers = KEYS[3], running = KEYS[6], project_running = KEYS[7],
  paused = KEYS[8], project_paused = KEYS[9], deadlines = KEYS[10], inbox = KEYS[11], statistics = KEYS[12],
  id = ARGV[1], project = known[3], created_at = known[4], held = known[2] == '1',
}
local decision = decision_of(KEYS[2], ARGV[3])
local q = {
  decision = decision, at = ARGV[4], iso = ARGV[5], point = ARGV[6], question = ARGV[7], auto = ARGV[8],
  deadline_ms = ARGV[9], remind_ms = ARGV[10],
  data = '{"decision_id":' .. cjson.encode(decision) .. ',' .. ARGV[11],
}
local kind, answer = consult(d, q, log, now_ms())
return { kind, decision, answer }

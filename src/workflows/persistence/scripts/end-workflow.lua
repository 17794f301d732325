--[[ Ends a living workflow by a caller's wish (cancel) or the engine's (a fault outside the graph, a deadline). The new
  epoch fences whoever holds the claim.
  KEYS[1] workflow   KEYS[2] tasks    KEYS[3] decisions  KEYS[4] timers    KEYS[5] wakes
  KEYS[6] due        KEYS[7] leases   KEYS[8] live       KEYS[9] running   KEYS[10] project running
  KEYS[11] paused    KEYS[12] project paused             KEYS[13] ended    KEYS[14] project ended
  KEYS[15] events    KEYS[16] global events              KEYS[17..21] as ready_keys takes them
  KEYS[22] endings   KEYS[23] deadlines              KEYS[24] inbox        KEYS[25] call-offs
  ARGV[1] id         ARGV[2] target status               ARGV[3] at, ms    ARGV[4] actor, JSON
  ARGV[5] event data, JSON            ARGV[6] failure, JSON, or ''         ARGV[7] entries kept per log
  ARGV[8] epoch of the claim, or '' when the caller holds none             ARGV[9] abort channel
  ARGV[10] '1' to end it only when its deadline has passed
  Returns {'moved'} | {'early'} | {'refused', status} | {'missing'} | {'lost'} ]]
if ARGV[10] == '1' then
  local over = redis.call('ZSCORE', KEYS[23], ARGV[1])
  if not over or tonumber(over) > now_ms() then return { 'early' } end
  redis.call('ZREM', KEYS[23], ARGV[1])
end
local known = redis.call('HMGET', KEYS[1], 'status', 'project_id', 'epoch')
if not known[1] then return { 'missing' } end
if terminal[known[1]] then return { 'refused', known[1] } end
if ARGV[8] ~= '' and known[3] ~= ARGV[8] then return { 'lost' } end
local log = { workflow = KEYS[1], stream = KEYS[15], global = KEYS[16], id = ARGV[1], project = known[2], cap = ARGV[7] }
local k = {
  workflow = KEYS[1], tasks = KEYS[2], decisions = KEYS[3], timers = KEYS[4], wakes = KEYS[5], due = KEYS[6],
  leases = KEYS[7], live = KEYS[8], running = KEYS[9], project_running = KEYS[10], paused = KEYS[11],
  project_paused = KEYS[12], ended = KEYS[13], project_ended = KEYS[14], fair = ready_keys(17), endings = KEYS[22],
  deadlines = KEYS[23], inbox = KEYS[24], call_offs = KEYS[25],
}
redis.call('HINCRBY', KEYS[1], 'epoch', 1)
if ARGV[6] ~= '' then redis.call('HSET', KEYS[1], 'error', ARGV[6]) end
end_workflow(k, log, ARGV[2], ARGV[3], ARGV[4], ARGV[5], {})
redis.call('PUBLISH', ARGV[9], ARGV[1])
return { 'moved' }

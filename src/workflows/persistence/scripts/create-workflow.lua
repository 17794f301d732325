--[[ Writes a new workflow with its indexes, its first event and its place among those that are ready.
  KEYS[1] workflow        ARGV[1] id
  KEYS[2] live            ARGV[2] project id
  KEYS[3] idempotency     ARGV[3] created at, ms
  KEYS[4] all             ARGV[4] '1' when only one may live per project and type
  KEYS[5] running         ARGV[5] hash of the request's body, '' without an idempotency key
  KEYS[6] project all     ARGV[6] first answer, JSON
  KEYS[7] project running ARGV[7] how long the answer is kept, ms
  KEYS[8] events          ARGV[8] created event's data, JSON
  KEYS[9] global events   ARGV[9] actor, JSON
  KEYS[10..14] as         ARGV[10] entries kept per log
    ready_keys takes them ARGV[11] priority
                          ARGV[12] how many may be ready and wait for a worker
                          ARGV[13] how long it may run, ms
  KEYS[15] deadlines      ARGV[14] how many may live in the project
  KEYS[16] project paused ARGV[15..] field, value ... of the record
  Returns {'created'} | {'active', id} | {'replayed', first answer} | {'mismatch'} | {'queue_full', how many wait}
    | {'full', how many live} ]]
local k = ready_keys(10)
if ARGV[5] ~= '' then
  local known = redis.call('HMGET', KEYS[3], 'body', 'answer')
  if known[1] then
    if known[1] ~= ARGV[5] then return { 'mismatch' } end
    return { 'replayed', known[2] }
  end
end
local waiting = redis.call('ZCARD', k.ready)
if waiting >= tonumber(ARGV[12]) then return { 'queue_full', tostring(waiting) } end
if ARGV[4] == '1' then
  local live = redis.call('GET', KEYS[2])
  if live then return { 'active', live } end
end
local living = redis.call('ZCARD', KEYS[7]) + redis.call('ZCARD', KEYS[16])
if living >= tonumber(ARGV[14]) then return { 'full', tostring(living) } end
if ARGV[4] == '1' then redis.call('SET', KEYS[2], ARGV[1]) end
if ARGV[5] ~= '' then
  redis.call('HSET', KEYS[3], 'body', ARGV[5], 'answer', ARGV[6])
  redis.call('PEXPIRE', KEYS[3], ARGV[7])
end
local fields = {}
for i = 15, #ARGV do fields[#fields + 1] = ARGV[i] end
redis.call('HSET', KEYS[1], unpack(fields))
for i = 4, 7 do redis.call('ZADD', KEYS[i], ARGV[3], ARGV[1]) end
issue_ticket(k, ARGV[1], ARGV[2], ARGV[11], ARGV[3])
make_ready(k, ARGV[1])
redis.call('ZADD', KEYS[15], now_ms() + ARGV[13], ARGV[1])
local log = { workflow = KEYS[1], stream = KEYS[8], global = KEYS[9], id = ARGV[1], project = ARGV[2], cap = ARGV[10] }
emit(log, ARGV[3], 'workflow.created', ARGV[8], ARGV[9])
return { 'created' }

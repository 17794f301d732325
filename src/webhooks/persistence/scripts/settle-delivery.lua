--[[ Writes down what an attempt has brought. Refused to whoever has lost the lease: another one is at it.
  KEYS[1] agenda   ARGV[1] webhook       ARGV[6] ms until it goes again
  KEYS[2] webhook  ARGV[2] delivery      ARGV[7] why the webhook is to be disabled, or ''
  KEYS[3] feed     ARGV[3] its lease     ARGV[8] for how long nothing may come through before a
                                           delivery that has failed for good disables it, ms
                   ARGV[4] 'delivered' | ARGV[9] so many deliveries of an outcome are kept
                     'retry' | 'failed'  ARGV[10] so many may wait
                   ARGV[5] record        ARGV[11] an id to spare
  Returns {'settled'} | {'disabled', reason} | {'lost'} ]]
local hook, delivery, outcome = KEYS[2], ARGV[2], ARGV[4]
local lease = redis.call('ZSCORE', hook .. ':flight', delivery)
if not lease or tonumber(lease) ~= tonumber(ARGV[3]) then return { 'lost' } end
local now = now_ms()
local kept = tonumber(ARGV[9])
redis.call('ZREM', hook .. ':flight', delivery)
redis.call('HSET', hook .. ':records', delivery, ARGV[5])
if outcome == 'retry' then
  redis.call('ZADD', hook .. ':due', now + tonumber(ARGV[6]), delivery)
else
  redis.call('ZREM', hook .. ':pending', delivery)
  redis.call('ZADD', hook .. ':' .. outcome, redis.call('ZSCORE', hook .. ':deliveries', delivery), delivery)
  trim(hook, ':' .. outcome, kept)
end
local reason = ARGV[7]
if outcome == 'delivered' then
  redis.call('HDEL', hook, 'failing_since')
else
  redis.call('HSETNX', hook, 'failing_since', ms(now))
  local since = tonumber(redis.call('HGET', hook, 'failing_since'))
  -- A first failure long after the last one is none of a receiver that has gone: each delivery has all its attempts.
  if outcome == 'failed' and reason == '' and now - since >= tonumber(ARGV[8]) then reason = 'failing' end
end
if reason == '' then
  tell_missed(hook, ARGV[11], ARGV[10], now)
  attend(KEYS[1], hook, ARGV[1])
  return { 'settled' }
end
-- Nothing goes there any more: what still waits has failed.
redis.call('HSET', hook, 'status', 'disabled', 'disabled_reason', reason, 'disabled_at', ms(now))
redis.call('ZUNIONSTORE', hook .. ':failed', 2, hook .. ':failed', hook .. ':pending', 'AGGREGATE', 'MAX')
redis.call('UNLINK', hook .. ':pending', hook .. ':due', hook .. ':flight')
trim(hook, ':failed', kept)
redis.call('ZREM', KEYS[1], ARGV[1])
redis.call('HINCRBY', KEYS[3], 'changes', 1)
return { 'disabled', reason }

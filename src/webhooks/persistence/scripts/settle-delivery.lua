--[[ Writes down what an attempt has brought. Refused to whoever has lost the lease: another one is at it.
  KEYS[1] agenda   ARGV[1] webhook       ARGV[7] ms until it goes again
  KEYS[2] webhook  ARGV[2] delivery      ARGV[8] why the webhook is to be disabled, or ''
  KEYS[3] feed     ARGV[3] its lease     ARGV[9] for how long nothing may come through before a
                   ARGV[4] 'delivered' |   delivery that has failed for good disables it, ms
                     'retry' | 'failed'  ARGV[10] so many deliveries of an outcome are kept
                   ARGV[5] record        ARGV[11] so many may wait
                   ARGV[6] record where  ARGV[12] an id to spare
                     all begins anew
  Returns {'settled'} | {'disabled', reason} | {'lost'} ]]
local hook, delivery, outcome, record, wait = KEYS[2], ARGV[2], ARGV[4], ARGV[5], tonumber(ARGV[7])
local lease = redis.call('ZSCORE', hook .. ':flight', delivery)
if not lease or tonumber(lease) ~= tonumber(ARGV[3]) then return { 'lost' } end
local now = now_ms()
local is_told = redis.call('HGET', hook, 'status') ~= 'disabled'
local reason = is_told and ARGV[8] or ''
redis.call('ZREM', hook .. ':flight', delivery)
local is_ordered = redis.call('SREM', hook .. ':again', delivery) == 1
if outcome ~= 'delivered' and not is_told then outcome = 'failed' end
if outcome ~= 'delivered' and is_told and is_ordered and reason == '' then outcome, record, wait = 'retry', ARGV[6], 0 end
redis.call('HSET', hook .. ':records', delivery, record)
if outcome == 'retry' then
  redis.call('ZADD', hook .. ':due', now + wait, delivery)
else
  conclude(hook, delivery, outcome, now)
  trim(hook, outcome, tonumber(ARGV[10]))
end
if outcome == 'delivered' then
  redis.call('HDEL', hook, 'failing_since')
elseif is_told then
  redis.call('HSETNX', hook, 'failing_since', ms(now))
  local since = tonumber(redis.call('HGET', hook, 'failing_since'))
  -- A first failure long after the last one is none of a receiver that has gone: each delivery has all its attempts.
  if outcome == 'failed' and reason == '' and now - since >= tonumber(ARGV[9]) then reason = 'failing' end
end
if reason == '' then
  if is_told then tell_missed(hook, ARGV[12], ARGV[11], now) end
  attend(KEYS[1], hook, ARGV[1])
  return { 'settled' }
end
-- Nothing goes there any more: what waits has failed, and of what is on its way will be seen what becomes of it.
redis.call('HSET', hook, 'status', 'disabled', 'disabled_reason', reason, 'disabled_at', ms(now))
local feed = redis.call('HMGET', KEYS[3], 'cursor', 'index')
redis.call('HSETNX', hook, 'missed_from', (feed[1] or '0-0') .. '.' .. (feed[2] or '0'))
local waiting = redis.call('ZRANGE', hook .. ':due', 0, -1)
redis.call('ZUNIONSTORE', hook .. ':failed', 2, hook .. ':failed', hook .. ':pending', 'AGGREGATE', 'MAX')
call_with_many('ZREM', hook .. ':failed', redis.call('ZRANGE', hook .. ':flight', 0, -1))
call_with_many('ZREM', hook .. ':pending', waiting)
add_all(hook .. ':failed-at', waiting, ms(now))
redis.call('UNLINK', hook .. ':due', hook .. ':again')
trim(hook, 'failed', tonumber(ARGV[10]))
redis.call('HINCRBY', KEYS[3], 'changes', 1)
attend(KEYS[1], hook, ARGV[1])
return { 'disabled', reason }

--[[ Puts a delivery in line once more, whatever became of it. One that is on its way goes at this moment; should that fail, its
  attempts begin anew.
  KEYS[1] agenda   ARGV[1] webhook
  KEYS[2] webhook  ARGV[2] delivery
                   ARGV[3] record as it was read  ARGV[4] record from now on
                   ARGV[5] channel of news
  Returns {'ordered'} | {'changed'} the record is another | {'disabled'} | {'missing'} ]]
local hook, delivery = KEYS[2], ARGV[2]
if redis.call('HGET', hook, 'status') == 'disabled' then return { 'disabled' } end
local record = redis.call('HGET', hook .. ':records', delivery)
if not record then return { 'missing' } end
if redis.call('ZSCORE', hook .. ':flight', delivery) then
  redis.call('SADD', hook .. ':again', delivery)
  return { 'ordered' }
end
if record ~= ARGV[3] then return { 'changed' } end
local now = now_ms()
redis.call('HSET', hook .. ':records', delivery, ARGV[4])
for _, part in ipairs({ ':delivered', ':failed', ':delivered-at', ':failed-at' }) do
  redis.call('ZREM', hook .. part, delivery)
end
redis.call('ZADD', hook .. ':pending', redis.call('ZSCORE', hook .. ':deliveries', delivery), delivery)
redis.call('ZADD', hook .. ':due', now, delivery)
attend(KEYS[1], hook, ARGV[1])
redis.call('PUBLISH', ARGV[5], '')
return { 'ordered' }

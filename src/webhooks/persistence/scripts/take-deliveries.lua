--[[ Takes deliveries that are due, each under a lease: whoever does not come back in time has it taken by another. No webhook
  has more than a few on their way, so that a slow receiver holds up nobody but itself.
  KEYS[1] agenda                      ARGV[1] how long a lease lasts, ms
  KEYS[2] what the keys begin with    ARGV[2] of so many webhooks at a time
    that webhooks' records have
  Returns { ms until something is due, -1 for never, {webhook, delivery, lease, record, content, url, secret, old secret,
    until when it signs} ... } ]]
local now = now_ms()
local taken = {}
for _, id in ipairs(redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', now, 'LIMIT', 0, ARGV[2])) do
  local hook = KEYS[2] .. id
  for _, lost in ipairs(redis.call('ZRANGEBYSCORE', hook .. ':flight', '-inf', now)) do
    redis.call('ZREM', hook .. ':flight', lost)
    if redis.call('HGET', hook, 'status') == 'disabled' then
      conclude(hook, lost, 'failed', now)
    else
      redis.call('ZADD', hook .. ':due', now, lost)
    end
  end
  local free = ABREAST - redis.call('ZCARD', hook .. ':flight')
  local lease = ms(now + tonumber(ARGV[1]))
  if free > 0 then
    for _, delivery in ipairs(redis.call('ZRANGEBYSCORE', hook .. ':due', '-inf', now, 'LIMIT', 0, free)) do
      redis.call('ZREM', hook .. ':due', delivery)
      redis.call('ZADD', hook .. ':flight', lease, delivery)
      local secrets = redis.call('HMGET', hook .. ':secrets', 'current', 'old', 'old_until')
      taken[#taken + 1] = { id, delivery, lease, redis.call('HGET', hook .. ':records', delivery),
        redis.call('HGET', hook .. ':contents', delivery), redis.call('HGET', hook, 'url'), secrets[1],
        secrets[2] or '', secrets[3] or '0' }
    end
  end
  attend(KEYS[1], hook, id)
end
local next = redis.call('ZRANGE', KEYS[1], 0, 0, 'WITHSCORES')[2]
return { next and math.max(0, tonumber(next) - now) or -1, taken }

--[[ Changes fields of a registered agent. An empty value clears a field.
  KEYS[1] agent  ARGV[1] news, JSON, or '' when nobody needs to know
                 ARGV[2] channel of changes
                 ARGV[3..] field, value ...
  Returns {'changed'} | {'missing'} ]]
if redis.call('EXISTS', KEYS[1]) == 0 then return { 'missing' } end
for i = 3, #ARGV, 2 do redis.call('HSET', KEYS[1], ARGV[i], ARGV[i + 1]) end
if ARGV[1] ~= '' then redis.call('PUBLISH', ARGV[2], ARGV[1]) end
return { 'changed' }

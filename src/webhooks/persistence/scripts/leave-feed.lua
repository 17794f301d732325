--[[ Gives the office up, for another worker to take at once.
  KEYS[1] office  ARGV[1] who gives it up
                  ARGV[2] channel of news
  Returns {'left'} ]]
if redis.call('GET', KEYS[1]) == ARGV[1] then
  redis.call('DEL', KEYS[1])
  redis.call('PUBLISH', ARGV[2], '')
end
return { 'left' }

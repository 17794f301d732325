--[[ Adds a project to the directory, unless its id is taken.
  KEYS[1] project   ARGV[1] id
  KEYS[2] projects  ARGV[2] created at, ms
                    ARGV[3] record, JSON
  Returns {'inserted'} | {'taken'} ]]
if redis.call('EXISTS', KEYS[1]) == 1 then return { 'taken' } end
redis.call('SET', KEYS[1], ARGV[3])
redis.call('ZADD', KEYS[2], ARGV[2], ARGV[1])
return { 'inserted' }

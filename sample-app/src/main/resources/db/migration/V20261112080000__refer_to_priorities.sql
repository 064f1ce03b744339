-- The constraint looks at no row yet: the next migration does, under a lock that lets
-- others read and write.
-- migrate:up
ALTER TABLE tasks ADD COLUMN priority_id bigint;

ALTER TABLE tasks ADD CONSTRAINT tasks_priority_id_fkey
    FOREIGN KEY (priority_id) REFERENCES priorities ON DELETE SET NULL NOT VALID;

UPDATE tasks SET priority_id = (SELECT id FROM priorities WHERE name = tasks.priority)
WHERE priority IS NOT NULL;

-- migrate:down
ALTER TABLE tasks DROP COLUMN priority_id;

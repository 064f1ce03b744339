-- migrate:up
ALTER TABLE tasks VALIDATE CONSTRAINT tasks_priority_id_fkey;

-- migrate:down
ALTER TABLE tasks DROP CONSTRAINT tasks_priority_id_fkey;

ALTER TABLE tasks ADD CONSTRAINT tasks_priority_id_fkey
    FOREIGN KEY (priority_id) REFERENCES priorities ON DELETE SET NULL NOT VALID;

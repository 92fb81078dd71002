CREATE INDEX submission_due ON submission (accepted, blocked_code, next_attempt_at);

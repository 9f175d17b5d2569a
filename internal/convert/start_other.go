//go:build !linux

package convert

import (
	"context"
	"os/exec"
	"time"
)

// start runs the program with the bound of its context; a killed program may
// leave helpers that hold its pipes, which are not waited for.
func start(ctx context.Context, program string, args []string, dir string) error {
	cmd := exec.CommandContext(ctx, program, args...)
	cmd.Dir, cmd.Env, cmd.WaitDelay = dir, environment(dir), 5*time.Second
	return cmd.Run()
}

package external

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"net"
	"net/http"
	"net/url"
	"slices"
	"time"
)

// service is an HTTP service with the analyzer interface of Presidio. Texts go
// to its address and nowhere else: no proxy, no redirection.
type service struct {
	url      *url.URL
	entities []string
	client   *http.Client
}

func newService(s Spec, timeout time.Duration) (*service, error) {
	u, err := url.Parse(s.URL)
	switch {
	case err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" || u.User != nil:
		return nil, errors.New("url: expected an address such as http://127.0.0.1:5002/analyze, without a password")
	case u.Scheme == "http" && !s.AllowHTTP && !loopback(u.Hostname()):
		return nil, errors.New("url: expected https, since documents are sent there, or allow-http: true")
	}
	return &service{url: u, entities: slices.Sorted(maps.Keys(s.Types)), client: &http.Client{
		Timeout:       timeout,
		Transport:     &http.Transport{MaxIdleConnsPerHost: 4},
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}}, nil
}

func loopback(host string) bool {
	ip := net.ParseIP(host)
	return host == "localhost" || ip != nil && ip.IsLoopback()
}

func (s *service) source() string { return "service " + s.url.Host }

// Close frees idle connections.
func (s *service) Close() error {
	s.client.CloseIdleConnections()
	return nil
}

func (s *service) ask(ctx context.Context, text, lang string) ([]hit, error) {
	body, err := json.Marshal(map[string]any{"text": text, "language": lang, "entities": s.entities})
	if err != nil {
		return nil, errForm
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, s.url.String(), bytes.NewReader(body))
	if err != nil {
		return nil, errForm
	}
	req.Header.Set("Content-Type", "application/json")
	req.Header.Set("Accept", "application/json")
	resp, err := s.client.Do(req)
	if err != nil {
		return nil, s.failure(err)
	}
	defer resp.Body.Close()
	if resp.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("the service answers with status %d", resp.StatusCode)
	}
	raw, err := io.ReadAll(io.LimitReader(resp.Body, maxAnswer+1))
	switch {
	case err != nil:
		return nil, s.failure(err)
	case len(raw) > maxAnswer:
		return nil, errTooLarge
	}
	return presidio(raw)
}

// failure says what happened without the words of the library, which may quote.
func (s *service) failure(err error) error {
	var slow net.Error
	if errors.As(err, &slow) && slow.Timeout() {
		return fmt.Errorf("no answer within %v", s.client.Timeout)
	}
	return errors.New("the service cannot be reached or breaks off")
}
